package org.throughline.partnership;

/**
 * Types of groups.
 */
public enum GroupKind {

	BOARD, EXECUTIVE, BUSINESS_GROUP, SUBGROUP, STRATEGY_GROUP, TASK_AND_FINISH, BUSINESS_UNIT, AGENCY_GROUP, OTHER

}
