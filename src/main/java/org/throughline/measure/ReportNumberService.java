package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.security.CurrentUser;

/**
 * Returns the true numbers of a report's figures, for the check of its texts before it is
 * published.
 */
@Service
@Transactional(readOnly = true)
public class ReportNumberService {

	private final IndicatorReader reader;

	private final ReportDirectory reports;

	private final CurrentUser user;

	ReportNumberService(IndicatorReader reader, ReportDirectory reports, CurrentUser user) {
		this.reader = reader;
		this.reports = reports;
		this.user = user;
	}

	/**
	 * Returns all figures of the indicators of which a report states one. For those who
	 * read drafts; none for others.
	 * @param reportId the report, or a draft that amends it
	 */
	public List<ReportNumber> ofReport(UUID partnershipId, UUID reportId) {
		if (!this.user.readsDrafts(partnershipId)) {
			return List.of();
		}
		var rows = this.reader.ofDraft(reportId);
		if (rows.isEmpty()) {
			return List.of();
		}
		var reports = this.reports.reportsOf(partnershipId);
		return SeriesAnalysis.whole(rows, reports).stream().flatMap((series) -> {
			var content = series.indicator().content();
			return series.figures()
				.stream()
				.map((figure) -> new ReportNumber(content.name(), series.indicator().slug(), figure.content(),
						content.measurement().percentage(), figure.suppressed()));
		}).toList();
	}

}
