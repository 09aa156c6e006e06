package org.throughline.partnership;

/**
 * What sort of group it is.
 */
public enum GroupKind {

	BOARD, EXECUTIVE, BUSINESS_GROUP, SUBGROUP, STRATEGY_GROUP, TASK_AND_FINISH, BUSINESS_UNIT, AGENCY_GROUP, OTHER

}
