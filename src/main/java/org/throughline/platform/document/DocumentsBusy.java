package org.throughline.platform.document;

/** Thrown if too many documents are being created. */
public class DocumentsBusy extends RuntimeException {

}
