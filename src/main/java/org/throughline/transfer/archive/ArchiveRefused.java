package org.throughline.transfer.archive;

import java.util.List;

/**
 * An archive is refused; nothing of it was saved.
 */
public class ArchiveRefused extends RuntimeException {

	private final transient List<Problem> problems;

	/**
	 * One reason.
	 *
	 * @param place which part of the archive; empty where it is the archive as a whole
	 * @param reason what is wrong, and what helps
	 */
	public record Problem(String place, String reason) {

	}

	ArchiveRefused(List<Problem> problems) {
		super(problems.toString());
		this.problems = List.copyOf(problems);
	}

	ArchiveRefused(String place, String reason) {
		this(List.of(new Problem(place, reason)));
	}

	/** Every problem found. */
	public List<Problem> problems() {
		return this.problems;
	}

}
