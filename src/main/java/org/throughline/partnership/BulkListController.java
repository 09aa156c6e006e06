package org.throughline.partnership;

import java.util.List;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.govuk.Choice;
import org.throughline.platform.list.BulkEdits;
import org.throughline.platform.list.BulkRows;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.list.TickedRows;
import org.throughline.platform.web.KeptForReader;

/**
 * A list of a partnership's records whose ticked rows are changed together, and changed
 * back. A subclass is mapped to the address of the list.
 */
public abstract class BulkListController {

	private final BulkRows rows;

	private final BulkEdits edits;

	protected BulkListController(BulkRows rows, BulkEdits edits) {
		this.rows = rows;
		this.edits = edits;
	}

	/** Adds what the page of the list shows, and returns its template. */
	protected abstract String show(PartnershipSummary partnership, ListRequest request, Model model);

	/** Returns who may read a row, to choose from. */
	protected final List<Choice> visibilities() {
		return this.edits.visibilities();
	}

	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		model.addAttribute(TickedRows.EMPTY);
		return show(partnership, request, model);
	}

	@PostMapping
	String editSeveral(@Managed PartnershipSummary partnership, ListRequest request, TickedRows form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		String undo = request.address().replaceFirst("\\?|$", "/undo$0");
		return this.edits.save(this.rows, partnership.id(), form, errors, model, redirect, undo)
				? "redirect:" + request.address() : show(partnership, request, model);
	}

	@PostMapping("/undo")
	String undo(@Managed PartnershipSummary partnership, ListRequest request, @RequestParam String change,
			@RequestParam("chosen") List<String> rows, RedirectAttributes redirect) {
		this.edits.undo(this.rows, partnership.id(), change, rows, redirect);
		return "redirect:" + request.address().replaceFirst("/undo(?=\\?|$)", "");
	}

}
