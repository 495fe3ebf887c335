package pl.kooperacja.material.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import pl.kooperacja.file.FileService;
import pl.kooperacja.material.MaterialKind;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishDates;
import pl.kooperacja.shared.PolishTypography;

/** One material with its files. */
@Named
@RequestScoped
public class MaterialBacking extends ItemPage<MaterialKind.Details> {
    @Inject
    MaterialKind kind;

    private List<Attachment> files;

    /** A file to download. */
    public record Attachment(String title, String address, String note) {}

    @Override
    protected Kind<MaterialKind.Details> kind() {
        return kind;
    }

    @Override
    protected List<Crumb> way() {
        return List.of(new Crumb(Messages.text("publication_list.header.material"), "/materialy"));
    }

    @Override
    protected void opened() {
        Map<String, FileService.View> views = publications.files(getItem());
        files = getDetails().files().stream()
                .filter(file -> views.containsKey(file.path()))
                .map(file -> attachment(file, views.get(file.path())))
                .toList();
    }

    private static Attachment attachment(MaterialKind.Attached file, FileService.View view) {
        return new Attachment(file.title(), view.address(), view.note());
    }

    public List<Attachment> getFiles() {
        return files;
    }

    public String getType() {
        return PolishTypography.capital(getDetails().type());
    }

    public String getVersion() {
        return PolishDates.text(getDetails().version());
    }
}
