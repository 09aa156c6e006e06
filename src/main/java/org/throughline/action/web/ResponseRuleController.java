package org.throughline.action.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.action.ResponseRuleContent;
import org.throughline.action.ResponseRuleDetails;
import org.throughline.action.ResponseRuleService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordController;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.govuk.PageLink;

/**
 * The partnership's rules on responses.
 */
@Controller
@RequestMapping("/manage/{partnership}/response-rules")
class ResponseRuleController extends RecordController<UUID, ResponseRuleDetails, ResponseRuleContent, ResponseRuleForm>
		implements RecordPages {

	private final ResponseRuleService rules;

	ResponseRuleController(ResponseRuleService rules, FormSubmissions forms) {
		super(new Pages("responseRule", "response-rules", "Response rules", "Add a rule", "action/response-rule"),
				rules, ResponseRuleForm::of, forms);
		this.rules = rules;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("rules", this.rules.rules(partnership.id()));
		model.addAttribute("trail",
				partnership.breadcrumbs(ManagePages.lettersLink(partnership), new PageLink("Response rules", null)));
		return "action/response-rules";
	}

	@Override
	protected ResponseRuleForm first(PartnershipSummary partnership, ResponseRuleForm empty) {
		return empty.like(this.rules.current(partnership.id()).content());
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable ResponseRuleDetails rule, Model model) {
		model.addAttribute("rule", rule);
	}

	@Override
	protected List<PageLink> breadcrumbs(PartnershipSummary partnership, PageLink list, PageLink page) {
		return partnership.breadcrumbs(ManagePages.lettersLink(partnership), list, page);
	}

	@Override
	public boolean removable() {
		return false;
	}

}
