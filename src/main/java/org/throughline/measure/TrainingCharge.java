package org.throughline.measure;

/** The charge for training, as stated. */
public enum TrainingCharge {

	FREE, CHARGED, NOT_STATED

}
