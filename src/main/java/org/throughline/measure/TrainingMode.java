package org.throughline.measure;

/**
 * How people take part.
 */
public enum TrainingMode {

	IN_PERSON, ONLINE, MIXED, NOT_STATED

}
