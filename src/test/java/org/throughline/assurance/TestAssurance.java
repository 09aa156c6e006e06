package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.security.CurrentUser;

/**
 * Adds audits, findings, risks and external assurance for tests.
 */
@TestComponent
public class TestAssurance {

	private final AuditService audits;

	private final AuditFindingService findings;

	private final ExternalAssuranceService external;

	private final RiskService risks;

	private final RatingSchemeService schemes;

	private final StandardSetService sets;

	private final SelfAssessmentService assessments;

	private final PeerReviewService peerReviews;

	private final CurrentUser user;

	private final EntityManager entities;

	TestAssurance(AuditService audits, AuditFindingService findings, ExternalAssuranceService external,
			RiskService risks, RatingSchemeService schemes, StandardSetService sets, SelfAssessmentService assessments,
			PeerReviewService peerReviews, CurrentUser user, EntityManager entities) {
		this.audits = audits;
		this.findings = findings;
		this.external = external;
		this.risks = risks;
		this.schemes = schemes;
		this.sets = sets;
		this.assessments = assessments;
		this.peerReviews = peerReviews;
		this.user = user;
		this.entities = entities;
	}

	/** Adds a finding of several audits with its themes. */
	public void finding(UUID partnership, @Nullable String report, String wording, String... themes) {
		finding(partnership, FindingKind.CROSS_CUTTING, wording, null, report, themes);
	}

	private void finding(UUID partnership, FindingKind kind, String wording, @Nullable Integer audit,
			@Nullable String report, String... themes) {
		add(() -> this.findings.add(partnership,
				new FindingEdit(new AuditFindingContent(kind, wording), audit, report, List.of(themes))));
	}

	/** Adds a risk with its themes. */
	public void risk(UUID partnership, @Nullable String report, String title, String... themes) {
		var content = new RiskContent(title, RiskAnalysis.NONE, null, RiskRating.NONE, null, RiskReview.NONE, null);
		add(() -> this.risks.add(partnership, new RiskEdit(content, null, report, null, List.of(themes))));
	}

	/** Adds audits, each with a finding. */
	public void audits(UUID partnership, String report, int count) {
		for (int at = 1; at <= count; at++) {
			var content = new AuditContent(AuditKind.OTHER, "Audit " + at, null, AuditPeriod.UNKNOWN,
					AuditMethod.UNKNOWN, StatedParticipants.NONE, null, null);
			int audit = add(() -> this.audits.add(partnership, new AuditEdit(content, report, List.of())));
			finding(partnership, FindingKind.DEVELOP, "Found", audit, null);
		}
	}

	/** Adds risks. */
	public void risks(UUID partnership, String report, int count) {
		for (int at = 1; at <= count; at++) {
			risk(partnership, report, "Risk " + at);
		}
	}

	/** Adds external assurance. */
	public void externalAssurance(UUID partnership, String report, int count) {
		var content = new ExternalAssuranceContent(ExternalAssuranceKind.OTHER, null, "Somebody", null,
				DateHeld.UNKNOWN, ExternalResult.NONE, null, null);
		for (int at = 1; at <= count; at++) {
			add(() -> this.external.add(partnership, new ExternalAssuranceEdit(content, report, null)));
		}
	}

	/** Adds a rating scheme that all partnerships share. */
	public void sharedScheme(String name) {
		add(() -> {
			this.schemes.add(null, scheme(name, "For every partnership"));
			return 0;
		});
	}

	/** Adds the same standards for a later year, and returns their slug. */
	public String nextYear(UUID partnership, String set, String name, int year) {
		return this.user.asProcess("test", () -> {
			var earlier = this.sets.find(partnership, set);
			return this.sets.add(partnership, set(name, year, earlier.scheme().slug(), set));
		});
	}

	/**
	 * Adds standards whose self-assessment is in no report, and to each other set a
	 * self-assessment and peer reviews of which no public report speaks. Every text is
	 * the same, also the notes and the evidence of the ratings before.
	 */
	public void unpublishedRatings(UUID partnership, String slug, String organisation, String draft, String text) {
		add(() -> {
			this.schemes.write(partnership, slug + "-scheme", scheme(text, text));
			this.sets.add(partnership, slug + "-audit", set(text, 2025, slug + "-scheme", null));
			for (var set : this.sets.list(partnership)) {
				String report = set.slug().equals(slug + "-audit") ? null : draft;
				this.peerReviews.list(partnership, set)
					.forEach((one) -> this.peerReviews.edit(partnership, set, one.number(), one.version(),
							new PeerReviewEdit(noted(one.content(), text), NamedReference.slugOf(one.organisation()),
									one.reportSlug())));
				var review = new PeerReviewContent(DateHeld.UNKNOWN, PeerReviewOutcome.CHANGED, text, text);
				this.peerReviews.add(partnership, set, new PeerReviewEdit(review, null, report));
				this.peerReviews.add(partnership, set, new PeerReviewEdit(review, null, null));
				this.assessments.request(partnership, set.slug(), List.of(organisation));
				this.assessments.all(partnership, List.of(set))
					.values()
					.stream()
					.flatMap(List::stream)
					.forEach((one) -> this.assessments.edit(partnership, set.slug(), one.organisationSlug(),
							one.version(), secret(one, organisation, report, text)));
			}
			return 0;
		});
	}

	private static PeerReviewContent noted(PeerReviewContent content, String note) {
		return new PeerReviewContent(content.date(), content.outcome(), content.asWritten(), note);
	}

	/** All texts of the organisation's own, notes and evidence of the others. */
	private static SelfAssessmentEdit secret(SelfAssessmentDetails one, String organisation, @Nullable String report,
			String text) {
		boolean own = one.organisationSlug().equals(organisation);
		var before = one.content();
		var content = own ? new SelfAssessmentContent(text, false, text, text, text, text)
				: new SelfAssessmentContent(before.periodLabel(), before.jointWithAdults(), before.scope(),
						before.conclusion(), before.consecutiveYears(), text);
		var ratings = one.ratings()
			.stream()
			.filter((rating) -> rating.answer() != null)
			.map((rating) -> new SelfAssessmentEdit.RatingEdit(rating.standard().number(), rating.answer(), text,
					rating.confirmed()))
			.toList();
		return new SelfAssessmentEdit(content, own ? report : one.reportSlug(), ratings);
	}

	private static RatingSchemeEdit scheme(String name, String definition) {
		return new RatingSchemeEdit(name, null,
				List.of(new RatingSchemeEdit.LevelEdit(null, "Gold", RatingColour.GREEN, definition),
						new RatingSchemeEdit.LevelEdit(null, "Lead", RatingColour.RED, definition)));
	}

	private static StandardSetEdit set(String name, int year, String scheme, @Nullable String follows) {
		var content = new StandardSetContent(name, String.valueOf(year), StandardSetKind.OTHER,
				LocalDate.of(year, 12, 31), null, null, AuditCycle.UNKNOWN);
		return new StandardSetEdit(content, scheme, follows,
				List.of(new StandardSetEdit.StandardEdit(null, name, null)));
	}

	private int add(IntSupplier add) {
		int number = this.user.asProcess("test", () -> add.getAsInt());
		if (this.entities.isJoinedToTransaction()) {
			this.entities.flush();
			this.entities.clear();
		}
		return number;
	}

}
