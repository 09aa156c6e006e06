package org.throughline.paper;

import java.util.List;

/**
 * A line of the task list of a paper.
 *
 * @param order its place among the tasks of the group
 * @param address of its page, below that of the paper
 * @param name message key
 * @param status message key of what is left to do
 * @param arguments of the status
 * @param done whether nothing is left to do
 */
public record PaperTask(Group group, int order, String address, String name, String status, List<Object> arguments,
		boolean done) {

	/** The part of the task list. */
	public enum Group {

		CHECK, PUBLISH

	}

	/** Contributes lines to the task list of papers. */
	@FunctionalInterface
	public interface Source {

		List<PaperTask> tasks(PaperDetails paper);

	}

}
