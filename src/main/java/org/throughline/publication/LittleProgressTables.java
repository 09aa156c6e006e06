package org.throughline.publication;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.throughline.platform.text.Messages;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportSummary;

/**
 * Adds the tables of little or no progress, with explanations, to every report: statutory
 * guidance requires them (domain brief a.2, R06). Reports that were published before they
 * were entered here are printed as published.
 */
@Component
@Order(5)
class LittleProgressTables implements SnapshotContent {

	private final LittleProgressReader reader;

	private final EditionRepository editions;

	private final LittleProgressWords words;

	private final Messages messages;

	LittleProgressTables(LittleProgressReader reader, EditionRepository editions, LittleProgressWords words,
			Messages messages) {
		this.reader = reader;
		this.editions = editions;
		this.words = words;
		this.messages = messages;
	}

	@Override
	public boolean earlier() {
		return false;
	}

	@Override
	public List<SnapshotTable> of(UUID partnershipId, ReportSummary report) {
		if (!report.needsSignOff()
				|| this.editions.existsByReportIdAndOrigin(report.id(), EditionOrigin.PUBLISHED_EARLIER)) {
			return List.of();
		}
		return new TableOf<LittleProgress>(LittleProgressWords.TABLE, ReportPart.PRIORITIES, this.messages)
			.line("subject", LittleProgress::name)
			.line("kind", (item) -> this.words.kind(item.kind()))
			.line("finding",
					(item) -> item.findings().stream().map(this.words::finding).collect(Collectors.joining("; ")))
			.text("explanation", LittleProgress::explanation)
			.of(this.reader.of(report).stream().filter(LittleProgress::printed).toList());
	}

}
