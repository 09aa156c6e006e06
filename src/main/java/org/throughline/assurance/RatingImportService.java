package org.throughline.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.assurance.ImportedRatings.ImportedAssessment;
import org.throughline.assurance.ImportedRatings.ImportedPeerReview;
import org.throughline.assurance.ImportedRatings.ImportedScheme;
import org.throughline.assurance.ImportedRatings.ImportedSet;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.platform.text.Slug;
import org.throughline.platform.time.DatePrecision;

/**
 * Takes in rating schemes, standards, self-assessments and peer reviews as a file gives
 * them: the whole file or nothing of it.
 */
@Service
@Transactional(readOnly = true)
public class RatingImportService {

	private final PartnershipService partnerships;

	private final RatingSchemeService schemes;

	private final StandardSetService sets;

	private final StandardMappingService mappings;

	private final SelfAssessmentService assessments;

	private final PeerReviewService peerReviews;

	private final SchemeReader reader;

	private final AssuranceLookups names;

	private final CurrentUser user;

	private final MessageSource messages;

	RatingImportService(PartnershipService partnerships, RatingSchemeService schemes, StandardSetService sets,
			StandardMappingService mappings, SelfAssessmentService assessments, PeerReviewService peerReviews,
			SchemeReader reader, AssuranceLookups names, CurrentUser user, MessageSource messages) {
		this.partnerships = partnerships;
		this.schemes = schemes;
		this.sets = sets;
		this.mappings = mappings;
		this.assessments = assessments;
		this.peerReviews = peerReviews;
		this.reader = reader;
		this.names = names;
		this.user = user;
		this.messages = messages;
	}

	/**
	 * Takes in a file; processes and the partnership's business manager may.
	 * @throws ImportRefused with every problem found
	 */
	@Transactional
	public void importRatings(ImportedRatings file) {
		UUID place = this.partnerships.find(file.partnership())
			.map(PartnershipSummary::id)
			.filter(this.user::manages)
			.orElseThrow(() -> new ImportRefused(List.of(new ImportProblem("partnership",
					"There is no partnership “" + file.partnership() + "” of yours"))));
		List<ImportProblem> problems = new ArrayList<>();
		take("ratingSchemes", file.ratingSchemes(), problems, (scheme) -> take(place, scheme));
		take("standardSets", file.standardSets(), problems, (set) -> take(place, set));
		take("selfAssessments", file.selfAssessments(), problems, (assessment) -> take(place, assessment));
		take("peerReviews", file.peerReviews(), problems, (review) -> take(place, review));
		if (!problems.isEmpty()) {
			throw new ImportRefused(problems);
		}
	}

	/** Takes each of a list; what is refused is told with its place in the file. */
	private <T> void take(String list, @Nullable List<T> given, List<ImportProblem> problems, Taking<T> taking) {
		List<T> all = Objects.requireNonNullElse(given, List.of());
		for (int at = 0; at < all.size(); at++) {
			try {
				taking.take(all.get(at));
			}
			catch (RuleViolation refused) {
				problems.add(new ImportProblem(list + "[" + at + "]." + refused.field(),
						this.messages.getMessage(refused.key(), refused.arguments(), Locale.UK)));
			}
		}
	}

	private interface Taking<T> {

		void take(T given);

	}

	private void take(UUID place, ImportedScheme scheme) {
		this.schemes
			.write(place, slug(scheme.slug()), new RatingSchemeEdit(scheme.name(), scheme.source(), scheme.levels()
				.stream()
				.map((level) -> new RatingSchemeEdit.LevelEdit(null, level.label(), level.colour(), level.definition()))
				.toList()));
	}

	private void take(UUID place, ImportedSet set) {
		this.sets.write(place, slug(set.slug()), new StandardSetEdit(set.name(), set.year(), set.kind(), set.scheme(),
				set.asAt(), set.about(), set.joint(), set.follows(),
				set.standards()
					.stream()
					.map((standard) -> new StandardSetEdit.StandardEdit(null, standard.title(), standard.wording()))
					.toList()));
		var mapping = new TreeMap<Integer, Set<Integer>>();
		for (int number = 1; number <= set.standards().size(); number++) {
			for (var from : Objects.requireNonNullElse(set.standards().get(number - 1).from(), List.<Integer>of())) {
				mapping.computeIfAbsent(from, (key) -> new TreeSet<>()).add(number);
			}
		}
		if (!mapping.isEmpty()) {
			this.mappings.write(place, set(place, set.slug()), mapping);
		}
	}

	private void take(UUID place, ImportedAssessment given) {
		var set = set(place, given.set());
		var organisation = this.names.organisation("organisation", given.organisation());
		if (this.assessments.exists(set, organisation)) {
			throw new RuleViolation("organisation", "selfAssessment.twice", given.organisation(), set.title());
		}
		String period = Optional.ofNullable(given.period()).orElse(set.yearLabel());
		this.assessments.replace(place, set, this.assessments.findOrRequest(place, set, organisation, period),
				new SelfAssessmentEdit(
						new SelfAssessmentContent(period, Boolean.TRUE.equals(given.joint()), given.scope(),
								given.conclusion(), given.statedStreak(), given.note()),
						given.report(),
						Objects.requireNonNullElse(given.ratings(), List.<ImportedRatings.ImportedRating>of())
							.stream()
							.map((rating) -> new SelfAssessmentEdit.RatingEdit(rating.standard(), rating.level(),
									rating.evidence(), !Boolean.FALSE.equals(rating.confirmed())))
							.toList()));
	}

	private void take(UUID place, ImportedPeerReview given) {
		var precision = (given.precision() != null) ? given.precision() : DatePrecision.DAY;
		this.peerReviews.write(place, set(place, given.set()), TimeOrderedId.next(),
				new PeerReviewEdit(
						new PeerReviewContent(new DateHeld(given.heldOn(), (given.heldOn() != null) ? precision : null),
								given.outcome(), given.asWritten(), given.note()),
						given.organisation(), given.report()));
	}

	private StandardSetDetails set(UUID place, String slug) {
		return this.reader.set(place, slug)
			.orElseThrow(() -> new RuleViolation("set", "standardSet.follows.unknown", slug));
	}

	private static String slug(String given) {
		if (!Slug.isSlug(given) || given.equals("new")) {
			throw new RuleViolation("slug", "assurance.slug.unfit", given);
		}
		return given;
	}

}
