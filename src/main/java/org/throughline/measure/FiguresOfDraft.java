package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.partnership.DraftRecords;

/**
 * Lists the figures of a report for comments. Small numbers are suppressed as they will
 * be on its public pages.
 */
@Component
class FiguresOfDraft implements DraftRecords {

	private final PublicFigureService figures;

	FiguresOfDraft(PublicFigureService figures) {
		this.figures = figures;
	}

	@Override
	public List<DraftRecord> of(UUID partnershipId, String report) {
		return this.figures.ofReport(partnershipId, report, List.of())
			.stream()
			.flatMap((series) -> series.figures().stream().map((figure) -> record(series.indicator(), figure)))
			.toList();
	}

	private static DraftRecord record(IndicatorDetails indicator, AnalysedFigure figure) {
		var content = figure.content();
		String breakdown = content.breakdown();
		String stated = content.quantity().asWritten();
		return new DraftRecord("figure-" + indicator.slug() + "-" + figure.figure().number(),
				(breakdown != null) ? indicator.name() + ": " + breakdown : indicator.name(),
				content.period().inWords() + ": " + stated, content.notes().commentary());
	}

}
