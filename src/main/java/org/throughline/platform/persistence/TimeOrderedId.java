package org.throughline.platform.persistence;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;

/**
 * Identifiers made by the application when a thing comes into being: UUID version 7, so
 * known before the row is written, not guessable, and in order of creation.
 */
public final class TimeOrderedId {

	private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

	private TimeOrderedId() {
	}

	public static UUID next() {
		return GENERATOR.generate();
	}

}
