package org.throughline.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.Choice;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewLearningService;

/**
 * Pages on which published documents of a review are added and edited.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}/documents")
class ReviewDocumentController extends ReviewPartController<DocumentForm> {

	private final ReviewLearningService learning;

	ReviewDocumentController(ReviewPages pages, FormSubmissions forms, ReviewLearningService learning) {
		super(pages, forms, "reviewDocument", "review/document");
		this.learning = learning;
	}

	@Override
	Stream<DocumentForm> find(ReviewDetails review, int number) {
		return review.course().documents().stream().filter((one) -> one.number() == number).map(DocumentForm::of);
	}

	@Override
	Map<String, List<Choice>> choices() {
		return Map.of();
	}

	@Override
	void add(UUID partnershipId, String review, DocumentForm form) {
		this.learning.addDocument(partnershipId, review, form.content());
	}

	@Override
	void edit(UUID partnershipId, String review, int number, DocumentForm form) {
		this.learning.editDocument(partnershipId, review, number, form.content(), FormValues.version(form.version()));
	}

}
