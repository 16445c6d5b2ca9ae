package dev.vitrine.workspace.operations;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.checkpoint.Checkpoints;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.text.LanguageModel;
import dev.vitrine.engine.training.ItemSettings;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceAccess;
import dev.vitrine.workspace.features.CatalogueFeatures;
import dev.vitrine.workspace.features.TextVectorTable;
import dev.vitrine.workspace.models.ModelKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;

/** What a model that is about to be trained is told of the items beside who had them. */
final class ItemKnowledge {

    private static final Logger LOG = Logger.getLogger(ItemKnowledge.class.getName());

    private ItemKnowledge() {}

    /** Makes vectors of texts for a model that reads them; the content model goes on without where there can be none. */
    static void prepare(WorkspaceAccess workspace, TrainModel.Request request, Progress progress) {
        if (request.kind() == ModelKind.CONTENT) {
            readTexts(workspace, request.threads(), progress);
        }
    }

    /** Makes vectors of texts; does without where there can be none. */
    static void readTexts(WorkspaceAccess workspace, int threads, Progress progress) {
        try {
            new EncodeTexts(workspace, threads).run(progress);
        } catch (ProblemException e) {
            LOG.warning(e.problem().line(Locale.ENGLISH));
        }
    }

    /** Makes vectors of texts for a Transformer that is told them, or goes on from one that is. */
    static void prepareInputs(WorkspaceAccess workspace, TrainModel.Request request, Progress progress) {
        TrainModel.Base base = request.base();
        if (base != null && base.how().otherShop() != null) {
            workspace.use(open -> requireSameLanguage(open, base));
        }
        boolean before = base != null
                && (base.parent() == null
                        || workspace.use(open ->
                                ItemSettings.areAskedIn(open.model(base.model()).settings())));
        if (before || ItemSettings.areAskedIn(request.settings())) {
            readTexts(workspace, request.threads(), progress);
        }
    }

    /** Before texts are read, which may take minutes. */
    private static LanguageModel requireSameLanguage(Workspace open, TrainModel.Base base) {
        List<String> texts = new TextVectorTable(open.database())
                .texts().stream().map(TextVectorTable.Text::text).toList();
        if (texts.isEmpty()) {
            throw ProblemException.engine("otherShop.noTexts", base.model());
        }
        LanguageModel own = LanguageModel.forTexts(texts);
        int theirs = OtherShopModels.textDimension(
                Checkpoints.manifest(Path.of(base.how().checkpoint())));
        if (theirs != own.dimension()) {
            throw ProblemException.engine(
                    "otherShop.otherLanguage",
                    base.model(),
                    LanguageModel.ofDimension(theirs).id(),
                    own.id());
        }
        return own;
    }

    /**
     * The events with what is known of their items, for a model that reads it, and for one that goes on from another: new
     * items start from those like them.
     */
    static Snapshot add(Workspace open, TrainModel.Request request, Snapshot snapshot) {
        boolean told = request.base() != null || ItemSettings.areAskedIn(request.settings());
        if (!told && !isAsked(request)) {
            return snapshot;
        }
        SequenceDataset dataset = snapshot.dataset();
        ItemFeatures features = CatalogueFeatures.read(open.database(), dataset.vocabulary());
        if (request.kind() == ModelKind.CONTENT && features.isEmpty()) {
            throw ProblemException.engine("content.nothingKnown");
        }
        return snapshot.with(dataset.withFeatures(features));
    }

    private static boolean isAsked(TrainModel.Request request) {
        return request.kind() == ModelKind.CONTENT || request.kind() == ModelKind.CATEGORY_POPULARITY;
    }
}
