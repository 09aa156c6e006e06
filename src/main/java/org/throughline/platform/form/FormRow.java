package org.throughline.platform.form;

/**
 * A row of fields within a form, one of several. An edit conflict shows its values in one
 * line.
 */
public interface FormRow {

	/** Returns whether nothing was entered in it. */
	boolean blank();

}
