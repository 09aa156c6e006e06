package org.throughline.paper;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.paper.PaperFacts.FactUse;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Shows which facts of its reports a paper uses, which have changed since, and which it
 * does not use yet. For business managers.
 */
@Service
@Transactional(readOnly = true)
public class PaperFactService {

	private final PaperFacts facts;

	private final PaperParagraphService paragraphs;

	private final PaperTemplates templates;

	private final CurrentUser user;

	PaperFactService(PaperFacts facts, PaperParagraphService paragraphs, PaperTemplates templates, CurrentUser user) {
		this.facts = facts;
		this.paragraphs = paragraphs;
		this.templates = templates;
		this.user = user;
	}

	/** Returns the used and unused facts of a paper. */
	public Usage usage(PaperDetails paper) {
		this.user.requireManager(paper.origin().partnershipId());
		var day = this.facts.publicDay(paper.meetsOn());
		var now = new LinkedHashMap<UUID, ReportFact>();
		this.facts.of(paper.id()).forEach((fact) -> now.putIfAbsent(fact.recordId(), fact));
		var used = this.facts.usesIn(paper.id());
		var lines = used.stream().map((one) -> line(one, now.get(one.recordId()), day)).toList();
		used.forEach((one) -> now.remove(one.recordId()));
		return new Usage(day, lines, List.copyOf(now.values()));
	}

	/** Returns the kinds of facts that the template takes into a section. */
	public List<FactKind> kinds(PaperDetails paper, PaperSectionDetails section) {
		this.user.requireManager(paper.origin().partnershipId());
		return this.templates.kindsOf(paper.origin().templateId(), section.key());
	}

	private static UsedFact line(FactUse used, @Nullable ReportFact now, LocalDate day) {
		boolean there = now != null && now.usable(day);
		return new UsedFact(used.paragraph(), used.recordId(), used.kind(), used.wording(), used.sentence(),
				(there && now != null) ? now.wording() : null);
	}

	/**
	 * Adds a fact to a section: below those of its kind, or at the end. A fact that the
	 * paper already uses, as after a double click, is not added again.
	 * @return the number of its paragraph
	 * @throws NotFoundException if it is not public when the paper is
	 */
	@Transactional
	public int add(PaperDetails paper, PaperSectionDetails section, UUID record) {
		this.facts.lock(paper.id());
		var usage = usage(paper);
		var there = usage.used().stream().filter((used) -> used.recordId().equals(record)).findFirst();
		if (there.isPresent()) {
			return there.get().paragraph();
		}
		var fact = Records.one(usage.unused(), (each) -> each.recordId().equals(record));
		if (!fact.usable(usage.publicDay())) {
			throw new NotFoundException();
		}
		var form = this.templates.formOf(paper.origin().templateId(), section.key(), fact.kind());
		var usual = section.content().numbered() ? ParagraphKind.NUMBERED : ParagraphKind.PLAIN;
		var kind = form.filter((each) -> each != FactForm.SENTENCE)
			.map((each) -> ParagraphKind.valueOf(each.name()))
			.orElse(usual);
		var below = usage.used()
			.stream()
			.filter((used) -> used.kind() == fact.kind())
			.map(UsedFact::paragraph)
			.filter((number) -> section.paragraphs().stream().anyMatch((each) -> each.number() == number))
			.reduce((one, other) -> other);
		int number = this.paragraphs.add(paper, section.id(), below.orElse(null), kind, fact.wording());
		this.facts.link(paper.id(), this.paragraphs.stored(paper, number).id(), fact, 0);
		return number;
	}

	/**
	 * Answers that a fact has changed since a paragraph took it: takes the new words,
	 * keeps the old ones, or forgets the fact.
	 * @throws NotFoundException if the paragraph does not have the words that are to be
	 * replaced
	 */
	@Transactional
	public void answer(PaperDetails paper, int paragraph, UUID record, FactAnswer answer) {
		var used = Records.one(usage(paper).used(),
				(each) -> each.paragraph() == paragraph && each.recordId().equals(record));
		var stored = Records.one(this.facts.usesIn(paper.id()),
				(each) -> each.paragraph() == paragraph && each.recordId().equals(record));
		String now = used.now();
		if (answer == FactAnswer.FORGET || now == null) {
			this.facts.answer(stored, null);
			return;
		}
		if (answer == FactAnswer.TAKE) {
			var edited = this.paragraphs.stored(paper, paragraph);
			if (!edited.wording().contains(used.wording())) {
				throw new NotFoundException();
			}
			edited.replace(edited.kind(), edited.wording().replace(used.wording(), now));
			this.paragraphs.flush();
		}
		this.facts.answer(stored, now);
	}

	/**
	 * The facts of a paper.
	 *
	 * @param publicDay the day on which the paper becomes public
	 * @param used the used facts, in the order of paragraphs
	 * @param unused the unused facts
	 */
	public record Usage(LocalDate publicDay, List<UsedFact> used, List<ReportFact> unused) {

		/** Returns what has changed since, by the number of its paragraph. */
		public Map<Integer, List<UsedFact>> changed() {
			return this.used.stream().filter(UsedFact::differs).collect(Collectors.groupingBy(UsedFact::paragraph));
		}

		/**
		 * Returns the text of a paragraph with the sentences of changed facts marked.
		 */
		public List<Marked> marked(PaperParagraphDetails paragraph) {
			var differing = changed().getOrDefault(paragraph.number(), List.of());
			var sentences = differing.isEmpty() ? List.of(paragraph.read()) : Sentences.of(paragraph.read());
			return IntStream.range(0, sentences.size())
				.mapToObj((at) -> new Marked(sentences.get(at),
						differing.stream().anyMatch((used) -> used.in(sentences, at))))
				.toList();
		}

		/** Returns the unused facts by kind, these kinds first. */
		public Map<FactKind, List<ReportFact>> unusedByKind(List<FactKind> first) {
			var byKind = this.unused.stream().collect(Collectors.groupingBy(ReportFact::kind));
			return Stream.concat(first.stream(), byKind.keySet().stream().sorted())
				.distinct()
				.filter(byKind::containsKey)
				.collect(Collectors.toMap(Function.identity(), byKind::get, (one, other) -> one, LinkedHashMap::new));
		}

	}

	/**
	 * A fact that a paragraph uses.
	 *
	 * @param wording its words when it was taken
	 * @param sentence the index of its sentence in the paragraph, from 0
	 * @param now its words of now; {@code null} if it was withdrawn or is not public when
	 * the paper is
	 */
	public record UsedFact(int paragraph, UUID recordId, FactKind kind, String wording, int sentence,
			@Nullable String now) {

		private boolean in(List<String> sentences, int place) {
			boolean repeated = sentences.stream().anyMatch((each) -> each.contains(this.wording));
			return repeated ? sentences.get(place).contains(this.wording) : place == this.sentence;
		}

		/** Returns whether it has changed or is gone. */
		public boolean differs() {
			return !this.wording.equals(this.now);
		}

	}

	/** Text of a paragraph, marked if its fact has changed. */
	public record Marked(String words, boolean changed) {

	}

	/** The decisions on a fact that has changed. */
	public enum FactAnswer {

		TAKE, KEEP, FORGET

	}

}
