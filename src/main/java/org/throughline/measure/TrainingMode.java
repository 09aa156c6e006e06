package org.throughline.measure;

/**
 * The format of training.
 */
public enum TrainingMode {

	IN_PERSON, ONLINE, MIXED, NOT_STATED

}
