package org.throughline.publication;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.throughline.platform.publication.FoundIdentifier;
import org.throughline.platform.publication.OpenIdentifiers;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.report.ReportSealed;
import org.throughline.report.ReportService;
import org.throughline.report.ReportStage;
import org.throughline.report.ReportSummary;
import org.throughline.report.StageCondition;
import org.throughline.report.StageObstacle;
import org.throughline.report.StageTask;

/**
 * The disclosure check: no draft is signed off or published, not even by an override,
 * while a finding is neither removed nor explained.
 */
@Component
@Order(40)
class DisclosureCondition implements StageCondition {

	private static final String ADDRESS = "disclosure";

	private final PublicTexts texts;

	private final ReportService reports;

	DisclosureCondition(PublicTexts texts, ReportService reports) {
		this.reports = reports;
		this.texts = texts;
	}

	/**
	 * Refuses to seal a report with an open finding, however it is published.
	 * @throws OpenIdentifiers if something is neither removed nor explained
	 */
	@EventListener
	void requireNoneOpen(ReportSealed sealed) {
		var id = (sealed.waiting() != null) ? sealed.waiting()
				: this.reports.summary(sealed.partnershipId(), sealed.slug()).id();
		this.texts.requireNoneOpen(sealed.partnershipId(), id);
	}

	@Override
	public List<StageTask> check(ReportSummary report, ReportStage stage) {
		var findings = this.texts.findingsInReport(report.partnershipId(), report.id());
		int open = (int) findings.stream().filter(FoundIdentifier::open).count();
		String key = findings.stream().anyMatch(FoundIdentifier::needsReason) ? "disclosure.open"
				: "disclosure.unprintable";
		var obstacles = (open == 0) ? List.<StageObstacle>of() : List.of((stage == ReportStage.SIGNED_OFF)
				? StageObstacle.never(key, ADDRESS, open) : StageObstacle.warning(key, ADDRESS, open));
		return List.of(new StageTask("disclosure.title", findings.size() - open, findings.size(), ADDRESS, obstacles));
	}

}
