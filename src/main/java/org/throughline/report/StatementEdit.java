package org.throughline.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * New values for a statement. A statement that changes its kind moves to the end of the
 * new kind.
 *
 * @param points its sub-points
 * @param links the records it refers to
 * @param impact the records that show what it led to, or {@code null} to keep them
 */
public record StatementEdit(StatementKind kind, StatementContent content, List<String> points, StatementLinks links,
		@Nullable StatementImpact impact) {

	public StatementEdit {
		points = points.stream().map(String::strip).toList();
	}

	/** Creates an edit that keeps the records that show what the statement led to. */
	public StatementEdit(StatementKind kind, StatementContent content, List<String> points, StatementLinks links) {
		this(kind, content, points, links, null);
	}

	/** Creates an edit without sub-points and links. */
	public static StatementEdit of(StatementKind kind, String wording) {
		return new StatementEdit(kind, StatementContent.of(wording), List.of(), StatementLinks.NONE);
	}

}
