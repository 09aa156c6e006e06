package org.throughline.paper;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Reads and edits papers outside their sections. For business managers. A final paper can
 * be edited too: what everyone reads is its edition.
 */
@Service
@Transactional(readOnly = true)
public class PaperDraftService {

	private static final List<String> USUAL_VERBS = List.of("agree", "approve", "comment", "consider", "endorse",
			"note", "receive", "note, consider", "receive, consider");

	private final NumberedEntities numbered;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	PaperDraftService(NumberedEntities numbered, EntityManager entities, JdbcClient jdbc, CurrentUser user) {
		this.numbered = numbered;
		this.entities = entities;
		this.jdbc = jdbc;
		this.user = user;
	}

	/** Returns the papers of a partnership, the latest meeting first. */
	public List<PaperDetails> list(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.jdbc.sql("select * from paper_details where partnership_id = ? order by meets_on desc, number desc")
			.param(partnershipId)
			.query(MappedRecord.rows(PaperDetails.class))
			.list();
	}

	/**
	 * Returns a paper.
	 * @throws NotFoundException if there is none
	 */
	public PaperDetails find(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.jdbc.sql("select * from paper_details where partnership_id = ? and number = ?")
			.params(partnershipId, number)
			.query(MappedRecord.rows(PaperDetails.class))
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/** Returns the texts of a paper outside its sections. */
	public PaperParts parts(UUID partnershipId, int number) {
		var paper = require(partnershipId, number);
		return paper.parts(attachments(paper));
	}

	/**
	 * Returns the fields of a template's texts that have no other source of values.
	 */
	public List<String> ownFields(PaperDetails paper) {
		this.user.requireManager(paper.origin().partnershipId());
		return this.jdbc
			.sql("""
					select concat_ws(' ', layout ->> 'recommendation', layout ->> 'lines') from cabinet_paper where id = :paper
					union all select concat_ws(' ', heading, wording) from template_section where template_id = :template""")
			.param("paper", paper.id())
			.param("template", paper.origin().templateId())
			.query(String.class)
			.list()
			.stream()
			.flatMap((wording) -> PaperFields.names(wording).stream())
			.filter((name) -> !PaperFields.KNOWN.contains(name))
			.distinct()
			.toList();
	}

	/**
	 * Refuses words with a field that nothing gives a value to: they would not be
	 * printed.
	 */
	void requireFields(PaperDetails paper, String field, String wording) {
		var unknown = PaperFields.names(wording);
		unknown.removeAll(PaperFields.KNOWN);
		if (!unknown.isEmpty()) {
			ownFields(paper).forEach(unknown::remove);
		}
		if (!unknown.isEmpty()) {
			throw new RuleViolation(field, "paper.field.unknown", "{" + unknown.iterator().next() + "}");
		}
	}

	/** Returns verbs of recommendations: usual ones, and those of the partnership. */
	public Collection<String> verbs(PaperDetails paper) {
		this.user.requireManager(paper.origin().partnershipId());
		var verbs = new TreeSet<>(USUAL_VERBS);
		verbs.addAll(this.jdbc.sql(
				"select r.verbs from paper_recommendation r join cabinet_paper p on p.id = r.paper_id where p.partnership_id = ?")
			.param(paper.origin().partnershipId())
			.query(String.class)
			.list());
		return verbs;
	}

	/** Replaces the head of a paper. */
	@Transactional
	public void edit(UUID partnershipId, int number, int version, PaperContent content, Map<String, String> fields) {
		var paper = stored(partnershipId, number, version);
		TextRules.required("title", content.title(), TextRules.LINE);
		paper.replace(content,
				fields.entrySet()
					.stream()
					.filter((field) -> !field.getValue().isBlank())
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
		this.entities.flush();
	}

	/** Returns whether the header or the numbering of its template has changed since. */
	public boolean layoutChanged(PaperDetails paper) {
		this.user.requireManager(paper.origin().partnershipId());
		return this.jdbc.sql("select layout <> template_layout(template_id) from cabinet_paper where id = ?")
			.param(paper.id())
			.query(Boolean.class)
			.single();
	}

	/** Takes the header and the numbering that the template has now. */
	@Transactional
	public void takeLayout(UUID partnershipId, int number, int version) {
		var paper = stored(partnershipId, number, version);
		this.jdbc.sql("update cabinet_paper set layout = template_layout(template_id) where id = ?")
			.param(paper.id())
			.update();
		this.entities.lock(paper, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
		this.entities.flush();
	}

	/** Replaces the recommendations. */
	@Transactional
	public void recommend(UUID partnershipId, int number, int version, List<PaperRecommendation> recommendations) {
		var paper = stored(partnershipId, number, version);
		paper.recommend(recommendations);
		this.entities.flush();
	}

	/**
	 * Replaces who signs and what is attached.
	 * @throws NotFoundException if a report is not one of the partnership
	 */
	@Transactional
	public void close(UUID partnershipId, int number, int version, List<Signatory> signatories,
			List<PaperParts.Attached> attachments) {
		var paper = stored(partnershipId, number, version);
		requireReports(partnershipId, attachments);
		paper.sign(signatories);
		this.entities.lock(paper, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
		var stored = attachments(paper);
		for (int at = 0; at < attachments.size(); at++) {
			var attached = attachments.get(at);
			if (at < stored.size()) {
				stored.get(at).replace(at, attached);
			}
			else {
				this.entities.persist(new PaperAttachment(paper.id(), at, attached.content(), attached.reportId(),
						attached.exemption()));
			}
		}
		stored.stream().skip(attachments.size()).forEach(this.entities::remove);
		this.entities.flush();
	}

	/**
	 * Removes a draft with everything that belongs to it.
	 * @throws RuleViolation if it is final
	 */
	@Transactional
	public void remove(UUID partnershipId, int number, int version) {
		var paper = stored(partnershipId, number, version);
		if (paper.state() == PaperState.FINAL) {
			throw new RuleViolation("", "paper.final");
		}
		this.numbered.remove(paper);
	}

	private void requireReports(UUID partnershipId, List<PaperParts.Attached> attachments) {
		var own = this.jdbc.sql("select id from report_name where partnership_id = ?")
			.param(partnershipId)
			.query(UUID.class)
			.set();
		if (!attachments.stream().allMatch((each) -> each.reportId() == null || own.contains(each.reportId()))) {
			throw new NotFoundException();
		}
	}

	private List<PaperAttachment> attachments(CabinetPaper paper) {
		return this.entities
			.createQuery("select a from PaperAttachment a where a.paperId = :paper order by a.position",
					PaperAttachment.class)
			.setParameter("paper", paper.id())
			.getResultList();
	}

	private CabinetPaper stored(UUID partnershipId, int number, int version) {
		var paper = require(partnershipId, number);
		paper.requireVersion(version);
		return paper;
	}

	private CabinetPaper require(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.numbered.find(CabinetPaper.class, partnershipId, number).orElseThrow(NotFoundException::new);
	}

}
