package org.throughline.report;

/**
 * Level of progress with a priority. Statutory guidance asks reports to say where there
 * is little or no evidence of progress (domain brief a.2, R06).
 */
public enum ProgressLevel {

	NOT_STATED, NO_EVIDENCE, LITTLE, SOME, DELIVERED

}
