package org.throughline.measure;

/**
 * Whether training is charged for.
 */
public enum TrainingCharge {

	FREE, CHARGED, NOT_STATED

}
