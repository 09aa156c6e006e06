package org.throughline.platform.text;

import java.util.List;
import java.util.stream.Collectors;

/** A file is refused as a whole. Nothing was saved. */
public class ImportRefused extends RuntimeException {

	private final transient List<ImportProblem> problems;

	public ImportRefused(List<ImportProblem> problems) {
		super(problems.stream()
			.map((problem) -> problem.path() + ": " + problem.reason())
			.collect(Collectors.joining("; ")));
		this.problems = List.copyOf(problems);
	}

	public List<ImportProblem> problems() {
		return this.problems;
	}

}
