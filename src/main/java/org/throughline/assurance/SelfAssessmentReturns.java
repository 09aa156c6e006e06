package org.throughline.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.assurance.SelfAssessmentAnswer.Rating;
import org.throughline.assurance.SelfAssessmentEdit.RatingEdit;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NotFoundException;
import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.DataRequestSummary;
import org.throughline.returns.DataReturnDetails;
import org.throughline.returns.ReturnAccepted;
import org.throughline.returns.ReturnContents;
import org.throughline.returns.ReturnContents.LabelledText;
import org.throughline.returns.ReturnKind;
import org.throughline.returns.ReturnPresenter;
import org.throughline.returns.ReturnService;

/**
 * Accepts self-assessments that organisations return themselves. Accepted ones become
 * self-assessments of the set.
 */
@Service
@Transactional(readOnly = true)
public class SelfAssessmentReturns implements ReturnPresenter {

	private static final String REPLACED = " (will be replaced)";

	private final SchemeReader sets;

	private final AssessmentReader reader;

	private final SelfAssessmentService assessments;

	private final AssuranceLookups lookups;

	private final ReturnService returns;

	SelfAssessmentReturns(SchemeReader sets, AssessmentReader reader, SelfAssessmentService assessments,
			AssuranceLookups lookups, ReturnService returns) {
		this.sets = sets;
		this.reader = reader;
		this.assessments = assessments;
		this.lookups = lookups;
		this.returns = returns;
	}

	@Override
	public ReturnKind kind() {
		return ReturnKind.SELF_ASSESSMENT;
	}

	@Override
	public List<Subject> subjects(UUID partnershipId) {
		return this.sets.setsOf(partnershipId)
			.stream()
			.map((set) -> new Subject(set.id(), set.slug(), set.title()))
			.toList();
	}

	@Override
	public Optional<PageLink> recorded(DataRequestSummary request) {
		return Optional.ofNullable(request.links().subject())
			.map((set) -> new PageLink("Self-assessment of " + request.addressee().name(),
					"/manage/" + request.partnership().slug() + "/self-assessments/" + set.slug() + "/organisations/"
							+ request.addressee().slug()));
	}

	/**
	 * The standards of a request, for people of the organisation.
	 * @throws NotFoundException if it is another organisation's request, or the standards
	 * have been removed
	 */
	public StandardSetDetails standards(DataRequestDetails details) {
		var request = details.request();
		return set(this.returns.find(request.partnership().slug(), request.number(), kind()).request())
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * The questions of the organisation's self-assessment of these standards, else of the
	 * previous audit, without their results. Those of the previous audit are under the
	 * standard with the same title.
	 * @param set the standards of the request
	 */
	public List<QuestionResult> questions(DataRequestDetails details, StandardSetDetails set) {
		var request = details.request();
		var questions = questions(set, set, request);
		String previous = set.followsSlug();
		return (questions.isEmpty() && previous != null) ? this.sets.set(request.partnership().id(), previous)
			.map((before) -> questions(set, before, request))
			.orElse(List.of()) : questions;
	}

	private List<QuestionResult> questions(StandardSetDetails set, StandardSetDetails asked,
			DataRequestSummary request) {
		var questions = new ArrayList<QuestionResult>();
		assessment(asked, request).map(SelfAssessmentDetails::ratings)
			.orElse(List.of())
			.forEach((rating) -> set.standards()
				.stream()
				.filter((standard) -> standard.title().equals(rating.standard().title()))
				.limit(1)
				.forEach((standard) -> rating.results()
					.forEach((result) -> questions.add(result.unanswered(standard.number())))));
		return questions;
	}

	private Optional<StandardSetDetails> set(DataRequestSummary request) {
		var subject = request.links().subject();
		return (subject != null) ? this.sets.set(request.partnership().id(), subject.slug()) : Optional.empty();
	}

	@Override
	public ReturnContents show(DataRequestSummary request, DataReturnDetails answer) {
		var given = answer.answer(SelfAssessmentAnswer.class);
		var set = set(request);
		var rows = new ArrayList<List<String>>();
		for (var rating : given.byNumber().values()) {
			String title = set.flatMap((one) -> one.standard(rating.number())).map(StandardDetails::title).orElse("");
			String meaning = set.flatMap((one) -> one.scheme().level(rating.level()))
				.map(RatingLevel::definition)
				.orElse("");
			rows.add(List.of(rating.number() + ". " + title, Objects.requireNonNullElse(rating.level(), "Not rated"),
					meaning, Objects.requireNonNullElse(rating.evidence(), ""),
					given.results()
						.stream()
						.filter((result) -> result.number() == rating.number())
						.map((result) -> result.question() + ": " + result.inWords())
						.collect(Collectors.joining("\n"))));
		}
		var texts = new ArrayList<LabelledText>();
		Optional.ofNullable(given.scope()).ifPresent((text) -> texts.add(new LabelledText("Scope", text)));
		Optional.ofNullable(given.conclusion()).ifPresent((text) -> texts.add(new LabelledText("Conclusion", text)));
		return new ReturnContents(
				List.of("Standard", "Rating", "Definition", "Evidence (never public)", "Results by question"), rows,
				texts, set.map((one) -> existing(one, request, given)).orElse(List.of()));
	}

	/** Returns what the return replaces; what it does not answer stays. */
	private List<String> existing(StandardSetDetails set, DataRequestSummary request, SelfAssessmentAnswer given) {
		var existing = new ArrayList<String>();
		for (var rating : assessment(set, request).map(SelfAssessmentDetails::ratings).orElse(List.of())) {
			String standard = rating.standard().number() + ". " + rating.standard().title() + ": ";
			if (rating.rated() && given.answers(rating.standard().number())) {
				existing.add(standard + Objects.requireNonNull(rating.level()).label() + REPLACED);
			}
			rating.results()
				.stream()
				.filter((result) -> given.results()
					.stream()
					.anyMatch((other) -> other.answered() && other.sameQuestion(result)))
				.forEach((result) -> existing.add(standard + result.question() + ": " + result.inWords() + REPLACED));
		}
		return existing;
	}

	private Optional<SelfAssessmentDetails> assessment(StandardSetDetails set, DataRequestSummary request) {
		return this.reader
			.first(1, "a.set_id = :set and b.slug = :organisation",
					Map.of("set", set.id(), "organisation", request.addressee().slug()))
			.stream()
			.map((found) -> found.details(set))
			.findFirst();
	}

	/** Stores an accepted self-assessment. Its moderation stays. */
	@EventListener
	@Transactional
	public void accepted(ReturnAccepted event) {
		var request = event.request();
		if (request.content().kind() != kind()) {
			return;
		}
		var set = set(request).orElseThrow(NotFoundException::new);
		var assessment = this.assessments.findOrRequest(request.partnership().id(), set, request.addressee().id(),
				request.content().periodLabel());
		var before = assessment.content();
		var given = event.accepted().answer(SelfAssessmentAnswer.class);
		var content = new SelfAssessmentContent(request.content().periodLabel(), before.jointWithAdults(),
				(given.scope() != null) ? given.scope() : before.scope(),
				(given.conclusion() != null) ? given.conclusion() : before.conclusion(), before.consecutiveYears(),
				before.note());
		var ratings = given.ratings()
			.stream()
			.map((rating) -> rating(rating,
					assessment.ratings().getOrDefault(rating.number(), StandardRating.notRated(set))))
			.toList();
		QuestionResultService.record(set, assessment,
				given.results().stream().filter(QuestionResult::answered).toList());
		UUID report = assessment.reportId();
		this.assessments.replace(set, assessment, content,
				(report != null) ? report
						: this.lookups.report("report", request.partnership().id(), request.links().reportSlug()),
				ratings);
	}

	/** Returns the rating with what it does not answer as it was before. */
	private static RatingEdit rating(Rating given, StandardRating before) {
		boolean answered = given.level() != null;
		return new RatingEdit(given.number(), answered ? given.level() : before.answer(),
				(given.evidence() != null) ? given.evidence() : before.evidence(), answered || before.confirmed());
	}

}
