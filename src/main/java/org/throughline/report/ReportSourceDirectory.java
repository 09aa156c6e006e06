package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.action.RecommendationSource;
import org.throughline.action.SourceDirectory;
import org.throughline.action.SourceType;
import org.throughline.partnership.ReportDirectory;

/**
 * Lists annual reports as sources of recommendations.
 */
@Component
class ReportSourceDirectory implements SourceDirectory {

	private final ReportDirectory reports;

	ReportSourceDirectory(ReportDirectory reports) {
		this.reports = reports;
	}

	@Override
	public SourceType type() {
		return SourceType.REPORT;
	}

	@Override
	public List<RecommendationSource> known(UUID partnershipId) {
		return this.reports.reportsOf(partnershipId)
			.stream()
			.map((report) -> new RecommendationSource(report.id(), type(), report.slug(),
					report.title() + ", " + report.periodLabel()))
			.toList();
	}

}
