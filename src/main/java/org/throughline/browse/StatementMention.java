package org.throughline.browse;

/**
 * A statement in a list over several reports.
 */
public record StatementMention(ReportReference report, StatementText statement) {

	public StatementLocation place() {
		return new StatementLocation(this.report, this.statement.number(), this.statement.kind(),
				this.statement.sectionPart());
	}

}
