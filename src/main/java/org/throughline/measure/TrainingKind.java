package org.throughline.measure;

/**
 * What sort of training or event it is.
 */
public enum TrainingKind {

	COURSE, LEARNING_EVENT, CONFERENCE, WORKSHOP, BRIEFING, CHALLENGE_EVENT, E_LEARNING, PROGRAMME, OTHER

}
