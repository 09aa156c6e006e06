package org.throughline.publication.web;

import java.util.List;

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
import org.throughline.publication.PrivateNameDetails;
import org.throughline.publication.PrivateNameService;

/**
 * The names that a partnership never publishes.
 */
@Controller
@RequestMapping("/manage/{partnership}/private-names")
class PrivateNameController extends RecordController<Integer, PrivateNameDetails, String, PrivateNameForm>
		implements RecordPages {

	private static final String LIST = "Private names";

	private final PrivateNameService names;

	PrivateNameController(PrivateNameService names, FormSubmissions forms) {
		super(new Pages("privateName", "private-names", LIST, "Add a private name", "publication/private-name"), names,
				PrivateNameForm::of, forms);
		this.names = names;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("names", this.names.list(partnership.id()));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink(LIST, null)));
		return "publication/private-names";
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable PrivateNameDetails name, Model model) {
		model.addAttribute("privateName", name);
		model.addAttribute("places", (name != null) ? this.names.mentions(partnership.id(), name) : List.of());
	}

}
