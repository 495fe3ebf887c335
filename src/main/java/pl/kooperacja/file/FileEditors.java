package pl.kooperacja.file;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who may have files of an owner that readers do not have yet; implemented by the package where people write. */
public interface FileEditors {
    /** Whether the sender of the request writes or judges the owner's text. */
    boolean mayEdit(String ownerId, HttpServletRequest request);
}
