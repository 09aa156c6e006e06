package org.throughline.report;

/**
 * How far a priority got in the year. The guidance asks to say where there is little or
 * no evidence of progress (domain brief a.2, R06).
 */
public enum ProgressLevel {

	NOT_STATED, NO_EVIDENCE, LITTLE, SOME, DELIVERED

}
