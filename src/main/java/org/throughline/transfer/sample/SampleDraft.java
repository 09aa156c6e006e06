package org.throughline.transfer.sample;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.throughline.account.AccountService;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.time.DatePrecision;
import org.throughline.report.CommentPlace;
import org.throughline.report.CommentService;
import org.throughline.report.DraftPartKind;
import org.throughline.report.PriorityDetails;
import org.throughline.report.ReportContent;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportService;
import org.throughline.report.ReportStage;
import org.throughline.report.RollForward;
import org.throughline.report.RollForward.Decision;
import org.throughline.report.RollForwardProposal;
import org.throughline.report.RollForwardService;
import org.throughline.report.SectionContent;
import org.throughline.report.SectionService;
import org.throughline.report.SignOffService;
import org.throughline.report.StageService;
import org.throughline.report.StatementDetails;

/**
 * Adds a draft of the next annual report to try the work of a year with: commented, and
 * signed by one of three safeguarding partners. Its statements are those of the last
 * report; all other texts are worded as examples.
 */
class SampleDraft {

	private static final String LAST = "2024-25";

	private static final String ABOUT = """
			This draft is an example. Its statements are those of the report for 2024/25, carried forward unchanged. \
			Nothing in it is a statement of the partnership about 2025/26.""";

	private final PartnershipService partnerships;

	private final AccountService accounts;

	private final ReportService reports;

	private final RollForwardService rollForward;

	private final SectionService sections;

	private final StageService stages;

	private final CommentService comments;

	private final SignOffService signOffs;

	private final CurrentUser user;

	SampleDraft(PartnershipService partnerships, AccountService accounts, ReportService reports,
			RollForwardService rollForward, SectionService sections, StageService stages, CommentService comments,
			SignOffService signOffs, CurrentUser user) {
		this.partnerships = partnerships;
		this.accounts = accounts;
		this.reports = reports;
		this.rollForward = rollForward;
		this.sections = sections;
		this.stages = stages;
		this.comments = comments;
		this.signOffs = signOffs;
		this.user = user;
	}

	/** Adds the draft; the sample and its accounts are there. */
	void add() {
		UUID partnership = this.partnerships.require("oxfordshire").id();
		String slug = as(SampleAccount.BUSINESS_MANAGER, () -> draft(partnership));
		int first = as(SampleAccount.SCRUTINEER, () -> comment(partnership, slug, DraftPartKind.STATEMENT,
				"Example comment: how will readers know that this has made a difference to children?"));
		as(SampleAccount.POLICE_PARTNER, () -> comment(partnership, slug, DraftPartKind.REPORT,
				"Example comment: the priorities of the year are still missing."));
		as(SampleAccount.BUSINESS_MANAGER, () -> this.comments.answer(partnership, slug, first,
				"Example answer: the figures are expected with the next returns."));
		as(SampleAccount.SAFEGUARDING_PARTNER, () -> sign(partnership, slug));
	}

	private String draft(UUID partnership) {
		var proposal = this.rollForward.propose(partnership, LAST);
		var from = proposal.from();
		String slug = this.rollForward
			.roll(partnership, LAST,
					new RollForward(content(proposal), RollForward.SectionChoice.HEADINGS,
							keep(from.statements(), StatementDetails::number),
							keep(from.priorities(), PriorityDetails::number)))
			.slug();
		this.sections.add(partnership, slug, new SectionContent(ReportPart.OVERVIEW, "About this draft", ABOUT));
		for (var stage : new ReportStage[] { ReportStage.DRAFTING, ReportStage.PARTNER_REVIEW, ReportStage.SCRUTINY }) {
			int version = this.reports.summary(partnership, slug).version();
			this.stages.move(partnership, slug, version, stage, null);
		}
		return slug;
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

	private int comment(UUID partnership, String slug, DraftPartKind kind, String words) {
		var part = this.comments.draft(partnership, slug)
			.parts()
			.stream()
			.filter((each) -> each.kind() == kind)
			.findFirst()
			.orElseThrow();
		return this.comments.add(partnership, slug,
				new CommentPlace(part.key(), 0, CommentPlace.fingerprint(part.aboutWords())), words);
	}

	private String sign(UUID partnership, String slug) {
		String shown = this.signOffs.fingerprint(this.reports.summary(partnership, slug)).sha256();
		String organisation = Objects.requireNonNull(SampleAccount.SAFEGUARDING_PARTNER.organisation());
		this.signOffs.sign(partnership, slug, organisation, shown);
		return shown;
	}

	private <T> T as(SampleAccount account, Supplier<T> work) {
		var profile = this.user.asProcess("Sample import", () -> this.accounts.profile(account.email()));
		return this.user.asPerson(new SignedInUser(profile.id(), profile.email(), profile.displayName()), work);
	}

}
