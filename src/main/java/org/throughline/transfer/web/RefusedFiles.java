package org.throughline.transfer.web;

import java.util.List;

import org.throughline.transfer.files.FileProblem;
import org.throughline.transfer.files.FilesRefused;

/**
 * The reasons why an upload was refused, as the page shows them.
 *
 * @param problems the problems, or the first of them if there are many
 * @param found the number of problems found
 */
record RefusedFiles(List<FileProblem> problems, int found) {

	static final int MOST = 100;

	static RefusedFiles of(FilesRefused refused) {
		var problems = refused.problems();
		return new RefusedFiles(problems.subList(0, Math.min(MOST, problems.size())), problems.size());
	}

	/** Returns the number of problems that are not shown. */
	public int more() {
		return this.found - this.problems.size();
	}

}
