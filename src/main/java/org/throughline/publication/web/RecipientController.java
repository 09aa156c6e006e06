package org.throughline.publication.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordController;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.web.KeptForReader;
import org.throughline.publication.RecipientContent;
import org.throughline.publication.RecipientDetails;
import org.throughline.publication.RecipientService;

/**
 * Manages the recipients of the annual reports of a partnership.
 */
@Controller
@RequestMapping("/manage/{partnership}/recipients")
class RecipientController extends RecordController<UUID, RecipientDetails, RecipientContent, RecipientForm>
		implements RecordPages {

	private final RecipientService recipients;

	RecipientController(RecipientService recipients, FormSubmissions forms) {
		super(new Pages("recipient", "recipients", "Recipients of reports", "Add a recipient", "publication/recipient"),
				recipients, RecipientForm::of, forms);
		this.recipients = recipients;
	}

	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		RecipientService.LIST.show("recipients", this.recipients.recipients(partnership.id()), request, model)
			.export(partnership.manageAddress() + "/export/recipients.xlsx");
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Recipients of reports", null)));
		return "publication/recipients";
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable RecipientDetails recipient, Model model) {
		model.addAttribute("recipient", recipient);
	}

	@Override
	public boolean removable() {
		return false;
	}

}
