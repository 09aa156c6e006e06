package org.throughline.transfer.sample;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.time.DatePrecision;
import org.throughline.report.PriorityDetails;
import org.throughline.report.ReportContent;
import org.throughline.report.ReportPart;
import org.throughline.report.RollForward;
import org.throughline.report.RollForward.Decision;
import org.throughline.report.RollForwardProposal;
import org.throughline.report.RollForwardService;
import org.throughline.report.SectionContent;
import org.throughline.report.SectionService;
import org.throughline.report.StatementDetails;

/**
 * Adds a draft of the next annual report, to try the work of a year with. Its statements
 * are those of the last report; whatever else it says is worded as an example.
 */
class SampleDraft {

	private static final String LAST = "2024-25";

	private final PartnershipService partnerships;

	private final RollForwardService rollForward;

	private final SectionService sections;

	private final CurrentUser user;

	SampleDraft(PartnershipService partnerships, RollForwardService rollForward, SectionService sections,
			CurrentUser user) {
		this.partnerships = partnerships;
		this.rollForward = rollForward;
		this.sections = sections;
		this.user = user;
	}

	void add() {
		this.user.asProcess("Sample import", () -> {
			UUID partnership = this.partnerships.require("oxfordshire").id();
			String slug = start(partnership);
			this.sections.add(partnership, slug, new SectionContent(ReportPart.OVERVIEW, "About this draft",
					"This draft is an example. Its statements are those of the report for 2024/25, carried "
							+ "forward unchanged. Nothing in it is a statement of the partnership about 2025/26."));
			return slug;
		});
	}

	private String start(UUID partnership) {
		var proposal = this.rollForward.propose(partnership, LAST);
		var from = proposal.from();
		return this.rollForward
			.roll(partnership, LAST,
					new RollForward(content(proposal), RollForward.SectionChoice.HEADINGS,
							keep(from.statements(), StatementDetails::number),
							keep(from.priorities(), PriorityDetails::number)))
			.slug();
	}

	private static ReportContent content(RollForwardProposal proposal) {
		var proposed = proposal.content();
		LocalDate dated = proposed.period().endsOn();
		return new ReportContent("Example: " + proposed.title(), null, proposed.period(), proposed.guidance(),
				new ReportContent.DocumentDate(dated, DatePrecision.YEAR, "Example"), null, "Example draft");
	}

	private static <T> Map<Integer, Decision> keep(Collection<T> items, Function<T, Integer> number) {
		return items.stream().collect(Collectors.toMap(number, (item) -> Decision.keep()));
	}

}
