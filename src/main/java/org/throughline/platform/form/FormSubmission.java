package org.throughline.platform.form;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.database.DatabaseFailure;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.persistence.Json;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * A form that was sent, to be saved. A broken rule is recorded on its field; after an
 * edit conflict the page shows both versions; while nothing can be saved, the page keeps
 * the typed values and shows a message. A new record is saved once, even if its form is
 * sent twice at the same time: both answers are those of one save. Made by
 * {@link FormSubmissions}.
 */
public final class FormSubmission {

	private static final BooleanSupplier NEVER = () -> false;

	private static final HibernateJpaDialect JPA = new HibernateJpaDialect();

	/** The code of the error if the database did not answer in time. */
	static final String BUSY = "save.busy";

	/** The code of the error if the database takes no changes. */
	static final String NOT_WRITABLE = "save.notWritable";

	/** The codes of errors of files that may hold harmful software begin with this. */
	static final String FILE = "sentFile.";

	private final Record form;

	private final BindingResult errors;

	private final Model model;

	private final Function<UUID, @Nullable LastChange> changes;

	private final Map<String, List<Choice>> choices = new HashMap<>();

	private Function<Supplier<String>, String> once;

	private @Nullable UUID id;

	private boolean alwaysShowConflict;

	FormSubmission(Record form, BindingResult errors, Model model, Function<UUID, @Nullable LastChange> changes,
			Function<Supplier<String>, String> once) {
		this.form = form;
		this.errors = errors;
		this.model = model;
		this.changes = changes;
		this.once = once;
	}

	/** Names the choices of a field, so that a conflict shows their text. */
	public FormSubmission choices(String field, List<Choice> offered) {
		this.choices.put(field, offered);
		return this;
	}

	/**
	 * Names the record, so that a conflict shows who saved the other version and when.
	 */
	public FormSubmission record(UUID id) {
		this.id = id;
		return this;
	}

	/**
	 * Shows a conflict even if both versions have the same content, because saving does
	 * more than store it.
	 */
	public FormSubmission alwaysShowConflict() {
		this.alwaysShowConflict = true;
		return this;
	}

	/**
	 * Leaves transactions to the work, because it keeps something even if it is refused,
	 * such as the count of wrong passwords.
	 */
	public FormSubmission withoutTransaction() {
		this.once = Supplier::get;
		return this;
	}

	/** Returns whether nothing can be saved at present. */
	public static boolean notSavable(BindingResult errors) {
		return errors.getGlobalErrors()
			.stream()
			.anyMatch((error) -> BUSY.equals(error.getCode()) || NOT_WRITABLE.equals(error.getCode()));
	}

	/** Returns whether a file was refused that may hold harmful software. */
	public static boolean fileRefused(BindingResult errors) {
		return errors.getAllErrors()
			.stream()
			.anyMatch((error) -> Objects.requireNonNullElse(error.getCode(), "").startsWith(FILE));
	}

	/**
	 * Saves a new record. Returns false if the page must show the form again.
	 * @param work saves the form; not called if the form has errors
	 */
	public boolean save(Runnable work) {
		return attempt(once(work), this::refuse, NEVER);
	}

	/**
	 * Saves a new record and returns what leads to it, or {@code null} if the page must
	 * show the form again.
	 * @param type type of the result, which can be written as JSON
	 * @param work saves the form; not called if the form has errors
	 */
	public <T> @Nullable T saveFor(Class<T> type, Supplier<T> work) {
		return saveFor(type, work, this::refuse, NEVER);
	}

	/**
	 * Saves a new part of a record. Returns false if the page must show the form again.
	 * @param work saves the form; not called if the form has errors
	 * @param version returns the version of the record, asked for if somebody else
	 * changed it
	 */
	public boolean savePart(Runnable work, IntSupplier version) {
		return attempt(once(work), () -> showVersion(version), () -> isOlder(String.valueOf(version.getAsInt())));
	}

	/**
	 * Saves a changed record. Returns false if the page must show the form again, with
	 * errors or with the model attribute {@code conflict}.
	 * @param work saves the form; not called if the form has errors
	 * @param current makes a form of what is saved now
	 */
	public boolean save(Runnable work, Supplier<? extends Record> current) {
		boolean comparesContent = !this.alwaysShowConflict && !sendsFile();
		return attempt(comparesContent ? work : once(work), () -> conflictWith(current.get()),
				() -> isOlder(EditConflict.value("version", current.get())));
	}

	/**
	 * Saves a new part of a record and returns what leads to it, or {@code null} if the
	 * page must show the form again.
	 * @param type type of the result, which can be written as JSON
	 * @param work saves the form; not called if the form has errors
	 * @param version returns the version of the record, asked for if somebody else
	 * changed it
	 */
	public <T> @Nullable T savePartFor(Class<T> type, Supplier<T> work, IntSupplier version) {
		return saveFor(type, work, () -> showVersion(version), () -> isOlder(String.valueOf(version.getAsInt())));
	}

	private <T> @Nullable T saveFor(Class<T> type, Supplier<T> work, BooleanSupplier conflict, BooleanSupplier older) {
		var result = new AtomicReference<String>();
		boolean saved = attempt(() -> result.set(this.once.apply(() -> Json.write(work.get()))), conflict, older);
		return saved ? Json.read(Objects.requireNonNull(result.get()), type) : null;
	}

	private Runnable once(Runnable work) {
		return () -> this.once.apply(() -> {
			work.run();
			return "";
		});
	}

	private boolean showVersion(IntSupplier version) {
		show(new EditConflict(null, null, String.valueOf(version.getAsInt()), List.of()));
		return false;
	}

	private boolean refuse() {
		this.errors.reject("save.atTheSameTime");
		return false;
	}

	private boolean isOlder(@Nullable Object version) {
		Object own = EditConflict.value("version", this.form);
		return version != null && own != null && !FormValues.text(version).equals(FormValues.text(own));
	}

	/**
	 * @param older whether the form is older than what it changes, asked for if it is
	 * only shown again
	 */
	private boolean attempt(Runnable work, BooleanSupplier conflict, BooleanSupplier older) {
		if (UnsavedSubmission.current() != null) {
			if (older.getAsBoolean()) {
				conflict.getAsBoolean();
				return false;
			}
			this.errors.reject("save.signedInAgain");
		}
		if (this.errors.hasErrors()) {
			return false;
		}
		try {
			work.run();
			return true;
		}
		catch (RuleViolation violation) {
			violation.recordOn(this.errors);
			return false;
		}
		catch (RuntimeException ex) {
			var cause = translated(ex);
			if (cause instanceof OptimisticLockingFailureException) {
				return conflict.getAsBoolean();
			}
			if (cause instanceof DataIntegrityViolationException) {
				return refuse();
			}
			var failure = DatabaseFailure.of(ex);
			if (failure == null || failure == DatabaseFailure.UNREACHABLE) {
				throw ex;
			}
			this.errors.reject(switch (failure) {
				case BUSY -> BUSY;
				case HELD -> "save.held";
				default -> NOT_WRITABLE;
			});
			return false;
		}
	}

	/** Returns the failure as Spring describes it: an entity manager does not. */
	private static RuntimeException translated(RuntimeException failure) {
		var translated = (failure instanceof PersistenceException) ? JPA.translateExceptionIfPossible(failure) : null;
		return (translated != null) ? translated : failure;
	}

	/** Shows both versions, unless the other person saved the same. */
	private boolean conflictWith(Record current) {
		var conflict = EditConflict.between(current, this.form, this.errors.getObjectName(), this::inWords);
		if (conflict.fields().isEmpty() && !this.alwaysShowConflict && !sendsFile()) {
			return true;
		}
		show(conflict);
		return false;
	}

	private void show(EditConflict conflict) {
		var change = (this.id != null) ? this.changes.apply(this.id) : null;
		this.model.addAttribute("conflict", (change == null) ? conflict : conflict.savedBy(change.by(), change.at()));
	}

	private String inWords(String field, String value) {
		return Choice.textOf(value, this.choices.getOrDefault(field, List.of()));
	}

	private boolean sendsFile() {
		return Arrays.stream(this.form.getClass().getRecordComponents())
			.map(RecordComponent::getName)
			.anyMatch((name) -> EditConflict.value(name, this.form) instanceof MultipartFile file && !file.isEmpty());
	}

}
