/**
 * What to order and when.
 *
 * The planner has no records yet. Its mathematics, which the other modules' rules use, is in `domain/math`; a shop
 * that installs the plugin loads every folder beside this one as a module, so this one is a module, too.
 */
class ReplenishmentModuleService {}

export default ReplenishmentModuleService
