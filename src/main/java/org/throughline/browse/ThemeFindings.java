package org.throughline.browse;

import java.util.List;

/**
 * Audit findings, risks and training on a theme, as far as they are part of reports that
 * the reader may read.
 *
 * @param all the number of results
 * @param rows the first results of each kind
 */
public record ThemeFindings(int all, List<ThemeFinding> rows) {

	public ThemeFindings {
		rows = List.copyOf(rows);
	}

	/** Returns the results of one kind. */
	public List<ThemeFinding> of(ThemeFinding.Kind kind) {
		return this.rows.stream().filter((one) -> one.kind() == kind).toList();
	}

	/** Returns the number of results not included. */
	public int more() {
		return this.all - this.rows.size();
	}

}
