package org.throughline.measure;

/**
 * Whether taking part costs something.
 */
public enum TrainingCharge {

	FREE, CHARGED, NOT_STATED

}
