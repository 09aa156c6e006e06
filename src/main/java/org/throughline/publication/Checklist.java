package org.throughline.publication;

import java.util.List;
import java.util.Optional;

import org.throughline.report.ReportSummary;

/**
 * The requirements of law and guidance for a report, and how it meets them.
 *
 * @param regime the name of the statutory guidance
 */
public record Checklist(ReportSummary report, String regime, List<ChecklistLine> lines) {

	public Checklist {
		lines = List.copyOf(lines);
	}

	/** Returns the number of lines that are answered. */
	public long answered() {
		return this.lines.stream().filter((line) -> !line.state().open()).count();
	}

	/** Returns the number of lines that keep the report from being signed off. */
	public long blocking() {
		return this.lines.stream().filter(ChecklistLine::blocking).count();
	}

	/** Returns the number of other lines that guidance expects to be answered. */
	public long warnings() {
		return this.lines.stream().filter(ChecklistLine::warning).count();
	}

	/** Returns whether something is proposed. */
	public boolean proposing() {
		return this.lines.stream().anyMatch((line) -> !line.proposals().isEmpty());
	}

	Optional<ChecklistLine> line(String key) {
		return this.lines.stream().filter((line) -> line.key().equals(key)).findFirst();
	}

}
