package org.throughline.account.web;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.publication.PublicTexts;

/**
 * Shows the reasons for publishing text that may identify a child. A reason can be
 * removed.
 */
@Controller
class AcceptedTextController implements RecordPages {

	private static final String LIST = "Accepted text";

	private static final ListColumns NO_COLUMNS = new ListColumns(List.of());

	private final PublicTexts texts;

	AcceptedTextController(PublicTexts texts) {
		this.texts = texts;
	}

	@GetMapping("/manage/{partnership}/accepted-text")
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		var shown = Paging.slice(this.texts.accepted(partnership.id()), request.pageable(NO_COLUMNS));
		model.addAttribute("partnership", partnership);
		model.addAttribute("accepted", this.texts.inPlaces(partnership.id(), shown.getContent()));
		model.addAttribute("listPage", request.page(shown, NO_COLUMNS));
		model.addAttribute("breadcrumbTrail", partnership.breadcrumbs(new PageLink(LIST, null)));
		return "account/accepted-text";
	}

	@Override
	public String path() {
		return "accepted-text/{id}";
	}

	@Override
	public String kind() {
		return "acceptedText";
	}

	@Override
	public boolean hasPage() {
		return false;
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		var accepted = this.texts.accepted(partnershipId, path.id("id"));
		return new Found(accepted.id(), accepted.words(), accepted.version(), LIST, "accepted-text");
	}

	@Override
	public void remove(UUID partnershipId, RecordPath path, int version) {
		this.texts.removeReason(partnershipId, path.id("id"), version);
	}

}
