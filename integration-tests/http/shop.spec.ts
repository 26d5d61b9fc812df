import { onStage } from "./on-stage"
import { badInput } from "./suites/bad-input"
import { money } from "./suites/money"
import { offers } from "./suites/offers"
import { oneOrder } from "./suites/one-order"
import { repetition } from "./suites/repetition"
import { steering } from "./suites/steering"
import { story } from "./suites/story"
import { substitutes } from "./suites/substitutes"

onStage(story, money, oneOrder, offers, substitutes, repetition, steering, badInput)
