package org.throughline.platform.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.Undo;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;

/**
 * Changes several rows of a list. Each row is a transaction of its own: what is refused
 * is listed with its reason and stays as it is.
 */
@Component
public class BulkEdits {

	private static final String CHANGE = "change";

	private static final String ROWS = "chosen";

	private final FormSubmissions forms;

	private final EnumChoices enums;

	private final MessageSource messages;

	BulkEdits(FormSubmissions forms, EnumChoices enums, MessageSource messages) {
		this.forms = forms;
		this.enums = enums;
		this.messages = messages;
	}

	/** Returns who may read a row, to choose from. */
	public List<Choice> visibilities() {
		return this.enums.of(Visibility.class);
	}

	/**
	 * Changes the ticked rows and offers to undo it on the next page.
	 * @param undoAddress where the undo is sent
	 * @return whether it was done; else the page must show the form again
	 */
	public boolean save(BulkRows rows, UUID partnershipId, TickedRows form, BindingResult errors, Model model,
			RedirectAttributes redirect, String undoAddress) {
		form.check(errors);
		var refused = new ArrayList<String>();
		var changed = new ArrayList<UndoRow>();
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> form.chosen()
				.forEach((key) -> attempt(() -> rows.name(partnershipId, key), key, refused,
						() -> rows.change(partnershipId, key, form.toValue()))
					.ifPresent(changed::add)), () -> form);
		if (saved) {
			redirect("list.changed", changed.size(), refused, redirect);
			offerUndo(undoAddress, BulkChange.valueOf(form.change()), changed, redirect);
		}
		return saved;
	}

	/** Offers on the next page to undo a change of these rows, if there are any. */
	public static void offerUndo(String undoAddress, BulkChange change, List<UndoRow> rows,
			RedirectAttributes redirect) {
		if (!rows.isEmpty()) {
			new Undo(undoAddress,
					Map.of(CHANGE, List.of(change.name()), ROWS, rows.stream().map(UndoRow::inOneField).toList()))
				.offer(redirect);
		}
	}

	/** Undoes the changes of rows that have not been changed since. */
	public void undo(BulkRows rows, UUID partnershipId, String change, List<String> fields,
			RedirectAttributes redirect) {
		var wanted = FormValues.requiredChoice(BulkChange.class, change);
		var refused = new ArrayList<String>();
		long undone = fields.stream()
			.limit(TickedRows.MOST)
			.flatMap((field) -> UndoRow.of(field).stream())
			.filter((row) -> attempt(() -> rows.name(partnershipId, row.key()), row.key(), refused, () -> {
				rows.undo(partnershipId, row, wanted);
				return Optional.of(row);
			}).isPresent())
			.count();
		redirect("list.undone", (int) undone, refused, redirect);
	}

	/** A row that is gone has no words: its key names it. */
	private Optional<UndoRow> attempt(Supplier<String> name, String key, List<String> refused,
			Supplier<Optional<UndoRow>> work) {
		try {
			try {
				return work.get();
			}
			catch (RuleViolation violation) {
				refused.add(name.get() + ": " + text(violation.key(), violation.arguments()));
			}
			catch (OptimisticLockingFailureException ex) {
				refused.add(name.get() + ": " + text("list.undo.changed"));
			}
		}
		catch (NotFoundException ex) {
			refused.add(key + ": " + text("list.row.gone"));
		}
		return Optional.empty();
	}

	private void redirect(String message, int count, List<String> refused, RedirectAttributes redirect) {
		Redirects.to("", message, String.valueOf(count), redirect);
		redirect.addFlashAttribute("refused", new ArrayList<>(refused));
	}

	private String text(String key, Object... arguments) {
		return Objects.requireNonNull(this.messages.getMessage(key, arguments, key, Locale.UK));
	}

}
