package org.throughline.measure;

/**
 * The type of training or event.
 */
public enum TrainingKind {

	COURSE, LEARNING_EVENT, CONFERENCE, WORKSHOP, BRIEFING, CHALLENGE_EVENT, E_LEARNING, PROGRAMME, OTHER

}
