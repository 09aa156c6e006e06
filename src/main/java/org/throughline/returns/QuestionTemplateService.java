package org.throughline.returns;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.persistence.NumberedRecordService;
import org.throughline.platform.security.CurrentUser;

/**
 * Manages the question templates of a partnership, for its business managers.
 */
@Service
@Transactional(readOnly = true)
public class QuestionTemplateService
		extends NumberedRecordService<QuestionTemplate, QuestionTemplateDetails, QuestionTemplateEdit> {

	private final QuestionTemplateRepository templates;

	QuestionTemplateService(QuestionTemplateRepository templates, NumberedEntities entities, CurrentUser user) {
		super(QuestionTemplate.class, entities, user);
		this.templates = templates;
	}

	/** Returns the templates of a partnership in alphabetical order. */
	public List<QuestionTemplateDetails> list(UUID partnershipId) {
		requireManager(partnershipId);
		return this.templates.findByPartnershipIdOrderByName(partnershipId)
			.stream()
			.map(QuestionTemplate::details)
			.toList();
	}

	@Override
	protected List<QuestionTemplateDetails> read(UUID partnershipId, int number) {
		return stored(partnershipId, number).stream().map(QuestionTemplate::details).toList();
	}

	@Override
	protected IntFunction<QuestionTemplate> create(UUID partnershipId, QuestionTemplateEdit edit) {
		check(partnershipId, edit, null);
		return (number) -> new QuestionTemplate(partnershipId, number, edit);
	}

	@Override
	protected void replace(QuestionTemplate stored, QuestionTemplateEdit edit) {
		check(stored.partnershipId(), edit, stored.id());
		stored.replaceContent(edit);
	}

	private void check(UUID partnershipId, QuestionTemplateEdit edit, @Nullable UUID own) {
		NarrativeRequest.checkQuestions(edit.questions());
		boolean named = list(partnershipId).stream()
			.anyMatch((other) -> other.name().equalsIgnoreCase(edit.name()) && !other.id().equals(own));
		if (named) {
			throw new RuleViolation("name", "questionTemplate.named");
		}
	}

}
