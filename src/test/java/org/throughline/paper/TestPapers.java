package org.throughline.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.SignedInUser;

/**
 * Adds drafts of papers for tests.
 */
@TestComponent
@Transactional
public class TestPapers {

	static final String FINANCE = "There are no financial implications.";

	static final String LEGAL = "Working Together 2023 requires a yearly report.";

	private final EntityManager entities;

	private final NumberedEntities numbered;

	public TestPapers(EntityManager entities, NumberedEntities numbered) {
		this.entities = entities;
		this.numbered = numbered;
	}

	/**
	 * Adds a draft by the general template, with a section on finance and one on law, and
	 * the clearances of these and of the director.
	 * @return its number
	 */
	public int draft(UUID partnership, @Nullable LocalDate meetsOn) {
		var meeting = this.numbered.add(Consideration.class, partnership, (number) -> new Consideration(partnership,
				number, new Meeting("A council", "Cabinet", meetsOn, null, null, null, null), null, null, Set.of()));
		var paper = paper(partnership, meeting, null);
		section(paper.id(), 1, "financial-implications", FINANCE);
		section(paper.id(), 2, "legal-implications", LEGAL);
		clearance(paper.id(), 0, new ClearanceSubject("finance", "Finance", "financial-implications",
				"Comments checked by: {officer}, {post}", false), 10);
		clearance(paper.id(), 1,
				new ClearanceSubject("legal", "Legal", "legal-implications", "Checked by: {officer}, {post}", true),
				10);
		clearance(paper.id(), 2, new ClearanceSubject("director", "Director", null, null, false), 8);
		this.entities.flush();
		this.entities.clear();
		return paper.number();
	}

	/** Adds a meeting that considers a report; its paper takes a key decision or not. */
	public void meeting(UUID partnership, UUID report, String body, LocalDate day, boolean keyDecision) {
		var meeting = this.numbered.add(Consideration.class, partnership, (number) -> new Consideration(partnership,
				number, new Meeting(null, body, day, null, null, null, null), null, null, Set.of(report)));
		paper(partnership, meeting, new PaperSummary(null, keyDecision, null, null, null));
		this.entities.flush();
	}

	private CabinetPaper paper(UUID partnership, Consideration meeting, @Nullable PaperSummary summary) {
		var template = (UUID) this.entities
			.createNativeQuery("select id from paper_template where slug = 'general' and partnership_id is null",
					UUID.class)
			.getSingleResult();
		return this.numbered.add(CabinetPaper.class, partnership,
				(number) -> new CabinetPaper(partnership, number, "cabinet-" + TimeOrderedId.next(), template,
						meeting.id(), new PaperContent("A paper", null, null, null, null, summary), List.of()));
	}

	/** Adds a draft of which this officer was asked to clear the finances. */
	public int asked(UUID partnership, SignedInUser officer) {
		int paper = draft(partnership, LocalDate.of(2027, 10, 19));
		var clearance = this.entities.createQuery(
				"select c from PaperClearance c, CabinetPaper p where c.paperId = p.id and p.partnershipId = :partnership"
						+ " and p.number = :paper and c.subject.key = 'finance'",
				PaperClearance.class)
			.setParameter("partnership", partnership)
			.setParameter("paper", paper)
			.getSingleResult();
		clearance.ask(new ClearingOfficer("Somebody", "Accountant", officer.getUsername()), officer.id(), null);
		this.entities.flush();
		return paper;
	}

	private void section(UUID paper, int place, String key, String wording) {
		var section = new PaperSection(paper, place, new SectionContent(key, SectionKind.TEXT, key, 1, true), null);
		this.entities.persist(section);
		this.entities.persist(new PaperParagraph(paper, section.id(), place, place, ParagraphKind.NUMBERED, wording));
	}

	private void clearance(UUID paper, int place, ClearanceSubject subject, int workingDays) {
		this.entities.persist(new PaperClearance(paper, place, subject, ClearanceLimit.before(workingDays, 3)));
	}

	/** Adds a section and an appendix that are exempt from publication. */
	public void exempt(UUID partnership, int number, String heading, String wording, String appendix) {
		var paper = this.numbered.find(CabinetPaper.class, partnership, number).orElseThrow().id();
		var why = new Exemption(3, "The public interest in keeping it is greater.");
		var section = new PaperSection(paper, 3, new SectionContent("terms", SectionKind.TEXT, heading, 1, true), why);
		this.entities.persist(section);
		this.entities.persist(new PaperParagraph(paper, section.id(), 3, 3, ParagraphKind.NUMBERED, wording));
		section(paper, 4, "options", "There are no other options.");
		var closing = new PaperSection(paper, 5, new SectionContent("closing", SectionKind.CLOSING, null, 1, false),
				null);
		this.entities.persist(closing);
		this.entities.persist(new PaperParagraph(paper, closing.id(), 5, 5, ParagraphKind.PLAIN, "{appendices}"));
		this.entities.persist(new PaperAttachment(paper, 0,
				new AttachmentContent(AttachmentKind.APPENDIX, "The report", null), null, null));
		this.entities.persist(new PaperAttachment(paper, 1,
				new AttachmentContent(AttachmentKind.APPENDIX, appendix, null), null, why));
		this.entities.flush();
	}

	/** Adds a paragraph to a section. */
	public void write(UUID paper, String section, String wording) {
		var id = (UUID) this.entities
			.createNativeQuery("select id from paper_section where paper_id = :paper and key = :key", UUID.class)
			.setParameter("paper", paper)
			.setParameter("key", section)
			.getSingleResult();
		this.entities.persist(new PaperParagraph(paper, id, 9, 9, ParagraphKind.NUMBERED, wording));
		this.entities.flush();
	}

	/** Moves the meeting for which a paper is written. */
	public void meet(UUID paper, LocalDate day) {
		var meeting = this.entities.find(Consideration.class,
				this.entities.find(CabinetPaper.class, paper).considerationId());
		ReflectionTestUtils.setField(meeting, "meeting",
				new Meeting("A council", "Cabinet", day, null, null, null, null));
		this.entities.flush();
	}

}
