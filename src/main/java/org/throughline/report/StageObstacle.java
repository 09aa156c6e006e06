package org.throughline.report;

import java.util.List;

/**
 * A condition that is not met before a draft moves to a stage.
 *
 * @param key message key
 * @param arguments of the message
 * @param address where it is put right, below the page of the report
 * @param force what it prevents
 */
public record StageObstacle(String key, List<Object> arguments, String address, Force force) {

	/** Returns an obstacle that is shown and prevents nothing. */
	public static StageObstacle warning(String key, String address, Object... arguments) {
		return new StageObstacle(key, List.of(arguments), address, Force.WARNS);
	}

	/**
	 * Returns an obstacle that prevents the move, and publication without an override.
	 */
	public static StageObstacle blocking(String key, String address, Object... arguments) {
		return new StageObstacle(key, List.of(arguments), address, Force.BLOCKS);
	}

	/** Returns an obstacle that prevents the move and any publication. */
	public static StageObstacle never(String key, String address, Object... arguments) {
		return new StageObstacle(key, List.of(arguments), address, Force.BLOCKS_ALWAYS);
	}

	/** Returns whether it prevents the move. */
	public boolean blocking() {
		return this.force != Force.WARNS;
	}

	/** The effect of an obstacle. */
	public enum Force {

		/** Nothing. */
		WARNS,

		/** The move; publication too, unless a reason is given in public. */
		BLOCKS,

		/** The move and publication. */
		BLOCKS_ALWAYS

	}

}
