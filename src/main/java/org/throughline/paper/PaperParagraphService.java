package org.throughline.paper;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Edits the paragraphs of papers, for business managers.
 */
@Service
@Transactional
public class PaperParagraphService {

	private final EntityManager entities;

	private final PaperDraftService papers;

	private final CurrentUser user;

	PaperParagraphService(EntityManager entities, PaperDraftService papers, CurrentUser user) {
		this.entities = entities;
		this.papers = papers;
		this.user = user;
	}

	/**
	 * Adds a paragraph to a section and returns its number.
	 * @param after the number of the paragraph that it follows, or {@code null} for the
	 * end
	 * @throws RuleViolation if it has a field that no paper of its template has
	 */
	public int add(PaperDetails paper, UUID section, @Nullable Integer after, ParagraphKind kind, String wording) {
		requireManager(paper);
		this.papers.requireFields(paper, "wording", wording);
		var beside = paragraphs(section);
		int at = beside.stream().map(PaperParagraph::number).toList().indexOf((after != null) ? after : -1);
		return insert(paper.id(), section, (at >= 0) ? at + 1 : beside.size(), kind, wording).number();
	}

	/** Adds a paragraph at a place of its section. */
	PaperParagraph insert(UUID paper, UUID section, int place, ParagraphKind kind, String wording) {
		String checked = TextRules.required("wording", wording, TextRules.WORDING);
		this.entities.find(CabinetPaper.class, paper, LockModeType.PESSIMISTIC_WRITE);
		int number = this.entities
			.createQuery("select coalesce(max(p.number), 0) from PaperParagraph p where p.paperId = :paper",
					Integer.class)
			.setParameter("paper", paper)
			.getSingleResult();
		var beside = paragraphs(section);
		for (int at = 0; at < beside.size(); at++) {
			beside.get(at).moveTo((at < place) ? at : at + 1);
		}
		var added = new PaperParagraph(paper, section, number + 1, Math.min(place, beside.size()), kind, checked);
		this.entities.persist(added);
		this.entities.flush();
		return added;
	}

	/** Returns the last paragraph of a section, or {@code null} if it has none. */
	@Nullable PaperParagraph last(UUID section) {
		var all = paragraphs(section);
		return all.isEmpty() ? null : all.get(all.size() - 1);
	}

	/** Writes what has changed. */
	void flush() {
		this.entities.flush();
	}

	/**
	 * Changes a paragraph.
	 * @throws RuleViolation if it has a field that no paper of its template has
	 */
	public void edit(PaperDetails paper, int number, int version, ParagraphKind kind, String wording) {
		var stored = stored(paper, number);
		stored.requireVersion(version);
		this.papers.requireFields(paper, "wording", wording);
		stored.replace(kind, TextRules.required("wording", wording, TextRules.WORDING));
		this.entities.flush();
	}

	/** Moves a paragraph by one place. At the end of its section nothing happens. */
	public void move(PaperDetails paper, int number, boolean up) {
		var moved = stored(paper, number);
		var beside = paragraphs(moved.sectionId());
		int from = beside.indexOf(moved);
		int to = up ? from - 1 : from + 1;
		if (to < 0 || to >= beside.size()) {
			return;
		}
		for (int at = 0; at < beside.size(); at++) {
			beside.get(at).moveTo((at == from) ? to : (at == to) ? from : at);
		}
		this.entities.flush();
	}

	/** Removes a paragraph. */
	public void remove(PaperDetails paper, int number, int version) {
		var stored = stored(paper, number);
		stored.requireVersion(version);
		this.entities.remove(stored);
		this.entities.flush();
	}

	private List<PaperParagraph> paragraphs(UUID section) {
		return this.entities
			.createQuery("select p from PaperParagraph p where p.sectionId = :section order by p.position, p.number",
					PaperParagraph.class)
			.setParameter("section", section)
			.getResultList();
	}

	PaperParagraph stored(PaperDetails paper, int number) {
		requireManager(paper);
		return this.entities
			.createQuery("select p from PaperParagraph p where p.paperId = :paper and p.number = :number",
					PaperParagraph.class)
			.setParameter("paper", paper.id())
			.setParameter("number", number)
			.getResultStream()
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private void requireManager(PaperDetails paper) {
		this.user.requireManager(paper.origin().partnershipId());
	}

}
