package org.throughline.review.web;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.govuk.Choice;
import org.throughline.review.DocumentContent;
import org.throughline.review.ReviewDocumentDetails;
import org.throughline.review.ReviewDocumentService;

/**
 * Pages on which published documents of a review are added and edited.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}/documents")
class ReviewDocumentController extends ReviewPartController<ReviewDocumentDetails, DocumentContent, DocumentForm> {

	ReviewDocumentController(ReviewPages pages, FormSubmissions forms, ReviewDocumentService documents) {
		super(pages, forms, documents,
				new Kind<>("reviewDocument", "review/document", DocumentForm::of, DocumentForm::content));
	}

	@Override
	Map<String, List<Choice>> choices() {
		return Map.of();
	}

}
