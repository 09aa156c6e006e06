package org.throughline.platform.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document cannot be written. */
public class DocumentRefused extends RuntimeException {

	private final transient List<DocumentProblem> problems;

	public DocumentRefused(List<DocumentProblem> problems) {
		super(problems.stream()
			.map((problem) -> problem.place() + ": " + problem.reason())
			.collect(Collectors.joining("; ")));
		this.problems = List.copyOf(problems);
	}

	public List<DocumentProblem> problems() {
		return this.problems;
	}

}
