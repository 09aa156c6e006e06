package org.throughline.platform.form;

/**
 * The fields of the form of a record.
 *
 * @param <E> new values of the record
 */
public interface RecordFields<E> extends FormFields {

	/** Returns the name of the record, for the message that it is saved. */
	String title();

	/** Returns the new values of a form without errors. */
	E toEdit();

}
