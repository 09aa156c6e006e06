package org.throughline.transfer.files;

import org.jspecify.annotations.Nullable;

/**
 * A reason why a file was refused, and where.
 *
 * @param file name of the file
 * @param line line in it, counted from 1, or {@code null} for the file as a whole
 * @param path place in the content of the file, for example
 * {@code statements[3].themes[0]}; empty if only the line is known
 * @param reason what is wrong and what would be right
 */
public record FileProblem(String file, @Nullable Integer line, String path, String reason) {

	@Override
	public String toString() {
		return this.file + ((this.line != null) ? ", line " + this.line : "")
				+ (this.path.isEmpty() ? "" : ", " + this.path) + ": " + this.reason;
	}

}
