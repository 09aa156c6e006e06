package org.throughline.platform.persistence;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;

/**
 * Creates identifiers: UUIDs of version 7. They are known before the row is written,
 * cannot be guessed, and sort in order of creation.
 */
public final class TimeOrderedId {

	private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

	private TimeOrderedId() {
	}

	public static UUID next() {
		return GENERATOR.generate();
	}

}
