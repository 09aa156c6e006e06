package org.throughline.transfer.files;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Files that were sent together are refused. Nothing was saved.
 */
public class FilesRefused extends RuntimeException {

	private final transient List<FileProblem> problems;

	public FilesRefused(List<FileProblem> problems) {
		super(problems.stream().map(FileProblem::toString).collect(Collectors.joining(System.lineSeparator())));
		this.problems = List.copyOf(problems);
	}

	/** Every problem found, in the order of the files. */
	public List<FileProblem> problems() {
		return this.problems;
	}

}
